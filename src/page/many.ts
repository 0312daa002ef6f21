import { keepOffline } from './offline.js';

keepOffline();
