import { type ListView, removeList } from '@bonafide/contract/dashboard/lists.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api.ts'
import { Confirm } from '../controls/confirm.tsx'
import { IconButton } from '../controls/icon-button.tsx'
import { messageOf } from '../controls/notice.tsx'
import { t } from '../locales/t.ts'

/** Asks for the list's name: a list that took an hour to set up is gone at once. */
export function RemoveList({ list: { id, title } }: { list: ListView }) {
  const queryClient = useQueryClient()
  const { mutate, error } = useMutation({
    mutationFn: () => call(removeList, { params: { id } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['lists'] }),
  })
  return (
    <>
      {error && (
        <span role="alert" className="text-13 text-denied">
          {messageOf(error)}
        </span>
      )}
      <Confirm
        title={t('lists.remove.title', { title })}
        body={t('lists.remove.body')}
        action={t('lists.remove')}
        typed={id}
        onConfirm={() => mutate()}
      >
        <IconButton icon="trash" name={t('lists.remove.name', { title })} />
      </Confirm>
    </>
  )
}
