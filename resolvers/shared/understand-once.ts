import { LRUCache } from 'lru-cache';
import type { DirectoryVersion } from '../../db/read-model/model.ts';
import { type Understanding, understand } from '../../services/search/understand.ts';
import { municipalityWords } from './places-of.ts';

/** Texts remembered of one version of the directory, each some kilobytes with its meaning. */
const TEXTS_MAX = 1_000;
const remembered = new WeakMap<DirectoryVersion, LRUCache<string, Understanding>>();

/** The meaning of a search text, read once for a version of the directory: many people type the same few texts. */
export function understandOnce(text: string, directory: DirectoryVersion): Understanding {
  const texts = remembered.get(directory) ?? new LRUCache<string, Understanding>({ max: TEXTS_MAX });
  remembered.set(directory, texts);
  const known = texts.get(text);
  if (known !== undefined) return known;
  const { lexicon, catalogue } = directory;
  const understood = understand(text, lexicon, catalogue.values(), municipalityWords(directory));
  texts.set(text, understood);
  return understood;
}
