import type { Attachment, OptionValues } from './request.js';

export function textOption(options: OptionValues, name: string): string | undefined {
  const value = options.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function flagOption(options: OptionValues, name: string): boolean {
  return options.get(name) === true;
}

export function attachmentOption(options: OptionValues, name: string): Attachment | undefined {
  const value = options.get(name);
  return typeof value === 'object' ? value : undefined;
}

export function numberOption(options: OptionValues, name: string): number | undefined {
  const value = options.get(name);
  return typeof value === 'number' ? value : undefined;
}
