import { signOut } from '@bonafide/contract/dashboard/sign-in.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../api.ts'

/** Ends the session and forgets everything that was shown. */
export function useSignOut(): () => void {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return () => {
    const leave = async () => {
      await navigate({ to: '/sign-in', search: {} })
      queryClient.clear()
    }
    void call(signOut).finally(leave)
  }
}
