export function sweep(folder: string, written: readonly string[]): void;
