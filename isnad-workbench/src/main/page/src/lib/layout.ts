import address from './layout.worker.ts?worker&url';

interface Policy {
  createScriptURL(address: string): string;
}
interface Policies {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): Policy;
}

// Under the page's policy a worker starts only from an address that a named policy vouches for: ours, and no other.
let policy: Policy | undefined;

export function startLayout(): Worker {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  policy ??= policies?.createPolicy('isnad-layout', {
    createScriptURL: (asked) => {
      if (asked !== address) {
        throw new TypeError('not the layout');
      }
      return asked;
    },
  });
  return new Worker(policy ? policy.createScriptURL(address) : address, { type: 'module' });
}
