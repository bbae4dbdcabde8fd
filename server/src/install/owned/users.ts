import { sameName } from '../../language/text/fold';

/** The services, each once, whatever the case of their names. */
export function withUsers(users: readonly string[], more: readonly string[]): string[] {
  const result = [...users];
  for (const user of more) if (!hasUser(result, user)) result.push(user);
  return result;
}

export function withoutUsers(users: readonly string[], gone: readonly string[]): string[] {
  return users.filter(user => !hasUser(gone, user));
}

export function hasUser(users: readonly string[], service: string): boolean {
  return users.some(user => sameName(user, service));
}

/** Whether one of some services is among the users. */
export function hasAnyUser(users: readonly string[], services: readonly string[]): boolean {
  return services.some(service => hasUser(users, service));
}
