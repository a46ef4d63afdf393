import process from 'node:process';

/** What a user can put right: shown as its message alone, without a stack. */
export class UserError extends Error {}

/** Runs a script's `main` and turns its failure into a message and exit code 1. */
export function runMain(main) {
  main().catch((error) => {
    console.error(error instanceof UserError ? `\n${error.message}` : error);
    process.exitCode = 1;
  });
}

/** Refuses a Node that is too old before it trips over newer syntax or functions. */
export function requireNode(major) {
  const { node } = process.versions;
  if (Number(node.split('.')[0]) >= major) return;
  throw new UserError(`Docker Wiki needs Node ${major} or later; this is Node ${node} (${process.execPath}).`);
}
