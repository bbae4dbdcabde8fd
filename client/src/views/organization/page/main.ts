import type { FromPage, PageState, ToPage } from '../messages';
import { PictureView } from './pictureView';

/*
 * The page of the picture: it draws what the extension sends, and sends back which section somebody wants to go to.
 */

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const host = acquireVsCodeApi();

const view = new PictureView(document.body, {
  goTo: id => host.postMessage({ kind: 'go', id }),
  remember: state => host.setState(state),
  remembered: host.getState(),
});

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'show') view.show(data.uri, data.picture);
});
host.postMessage({ kind: 'ready' });
