import { connectionOf } from '../shared/connection.ts';
import { CrisisCentre } from './crisis-centre.type.ts';

export const CrisisCentreConnection = connectionOf('CrisisCentre', () => CrisisCentre, 'crisis centres, by name');
