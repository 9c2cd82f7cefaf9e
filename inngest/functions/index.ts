import { driveDueCheck } from './drive-due-check';
import { workOffInbound } from './work-off-inbound';

export const functions = [workOffInbound, driveDueCheck];
