import { configureGlobal } from 'fast-check';

// Loaded before each test file of a proof: the same seed makes the same inputs.
configureGlobal({ seed: Number(process.env.PROOF_SEED) });
