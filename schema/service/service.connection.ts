import { connectionOf } from '../shared/connection.ts';
import { Service } from './service.type.ts';

export const ServiceConnection = connectionOf('Service', () => Service, 'services');
