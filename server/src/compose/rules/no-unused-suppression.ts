import { unusedSuppression } from '../../lint/unused-suppression';

export default unusedSuppression('compose');
