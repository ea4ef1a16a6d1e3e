import * as migration_20261122_022842_initial from './20261122_022842_initial';
import * as migration_20261122_034014_imports from './20261122_034014_imports';
import * as migration_20261122_050800_workflow from './20261122_050800_workflow';
import * as migration_20261122_063631_without_lockout from './20261122_063631_without_lockout';
import * as migration_20261122_093842_questions_have_indexes from './20261122_093842_questions_have_indexes';

export const migrations = [
  {
    up: migration_20261122_022842_initial.up,
    down: migration_20261122_022842_initial.down,
    name: '20261122_022842_initial',
  },
  {
    up: migration_20261122_034014_imports.up,
    down: migration_20261122_034014_imports.down,
    name: '20261122_034014_imports',
  },
  {
    up: migration_20261122_050800_workflow.up,
    down: migration_20261122_050800_workflow.down,
    name: '20261122_050800_workflow',
  },
  {
    up: migration_20261122_063631_without_lockout.up,
    down: migration_20261122_063631_without_lockout.down,
    name: '20261122_063631_without_lockout',
  },
  {
    up: migration_20261122_093842_questions_have_indexes.up,
    down: migration_20261122_093842_questions_have_indexes.down,
    name: '20261122_093842_questions_have_indexes'
  },
];
