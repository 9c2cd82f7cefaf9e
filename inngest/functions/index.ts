import { driveDueCheck } from './drive-due-check';
import { reconcile } from './reconcile';
import { workOffInbound } from './work-off-inbound';

export const functions = [workOffInbound, driveDueCheck, reconcile];
