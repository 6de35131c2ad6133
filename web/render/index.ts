export { renderMessage } from './render-message.tsx';
export { renderPage } from './render-page.tsx';
