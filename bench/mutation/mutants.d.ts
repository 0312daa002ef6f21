export function listMutants(files: readonly string[]): Promise<string[]>;
export function draw(names: readonly string[], count: number, seed: string): string[];
