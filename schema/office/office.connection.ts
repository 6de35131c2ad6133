import { connectionOf } from '../shared/connection.ts';
import { Office } from './office.type.ts';

export const OfficeConnection = connectionOf('Office', () => Office, 'offices, by number');
