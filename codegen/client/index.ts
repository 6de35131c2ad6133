export {
  type Answer,
  type AnswerError,
  type Client,
  type ClientOptions,
  createClient,
  TjenestegrafError,
} from './client.ts';
