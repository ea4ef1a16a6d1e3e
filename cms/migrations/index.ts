import * as migration_20261122_022842_initial from './20261122_022842_initial';

export const migrations = [
  {
    up: migration_20261122_022842_initial.up,
    down: migration_20261122_022842_initial.down,
    name: '20261122_022842_initial'
  },
];
