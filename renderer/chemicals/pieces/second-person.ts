/** The second keeper as the form holds them. */
export interface TypedSecond {
  username: string;
  password: string;
}

export const noSecond: TypedSecond = { username: '', password: '' };

/** For the contract: null while nothing is typed, which leaves the entry in the queue. */
export function secondOrNull(typed: TypedSecond): TypedSecond | null {
  return typed.username === '' && typed.password === '' ? null : typed;
}
