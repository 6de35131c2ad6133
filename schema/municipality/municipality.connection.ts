import { connectionOf } from '../shared/connection.ts';
import { Municipality } from './municipality.type.ts';

export const MunicipalityConnection = connectionOf('Municipality', () => Municipality, 'municipalities, by number');
