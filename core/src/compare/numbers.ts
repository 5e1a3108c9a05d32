/** A number as it compares: capitals and digits only, however it is spaced or hyphenated. */
export const plainNumber = (text: string) => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
