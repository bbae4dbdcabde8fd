import {
  ErrorCodes,
  Message,
  type MessageStrategy,
  type MessageWriter,
  type RequestMessage,
} from 'vscode-languageserver';

/**
 * Stands before all handlers and lets through what the protocol allows at the time: nothing before `initialize`,
 * nothing after `shutdown`, `exit` always. Requests out of their time are answered with an error, notifications dropped.
 */
export class Lifecycle implements MessageStrategy {
  #state: 'new' | 'running' | 'shut-down' = 'new';

  constructor(private readonly writer: MessageWriter) {}

  /** The status to end with: 0 only where the client has shut the server down. */
  get exitCode(): 0 | 1 {
    return this.#state === 'shut-down' ? 0 : 1;
  }

  handleMessage(message: Message, next: (message: Message) => void | Promise<void>): void | Promise<void> {
    if (Message.isRequest(message)) return this.#handleRequest(message, next);
    if (!Message.isNotification(message)) return next(message);
    return this.#state === 'running' || message.method === 'exit' ? next(message) : undefined;
  }

  #handleRequest(
    message: RequestMessage,
    next: (message: Message) => void | Promise<void>,
  ): void | Promise<void> {
    const error = this.#refusal(message.method);
    if (error) return this.writer.write({ jsonrpc: '2.0', id: message.id, error } as Message);
    if (message.method === 'initialize') this.#state = 'running';
    if (message.method === 'shutdown') this.#state = 'shut-down';
    return next(message);
  }

  #refusal(method: string): ProtocolError | null {
    const isFirst = method === 'initialize';
    if (isFirst === (this.#state === 'new'))
      return this.#state === 'shut-down' ? tooLate(method, 'shutdown') : null;
    if (isFirst) return tooLate(method, 'initialize');
    return { code: ErrorCodes.ServerNotInitialized, message: `“${method}” came before “initialize”.` };
  }
}

interface ProtocolError {
  readonly code: number;
  readonly message: string;
}

function tooLate(method: string, after: string): ProtocolError {
  return { code: ErrorCodes.InvalidRequest, message: `“${method}” came after “${after}”.` };
}
