import {
  ApplicationCommandType,
  ChannelType,
  Locale,
  ApplicationCommandOptionType as Option,
} from 'discord.js';
import { asJson, asList, asText, isJson, type Json } from '../json.js';
import { Findings, type Violation } from './findings.js';
import { checkKeys, checkOptionKeys, KEYS } from './keys.js';
import { checkBoolean, checkInteger, checkList, checkObject, checkText } from './shape.js';

/** Names of slash commands and options (Discord's documentation, "Application Command Naming"). */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const CHANNEL_TYPES = Object.values(ChannelType).filter(
  (type): type is ChannelType => typeof type === 'number',
);
/** The most characters in names, descriptions and choice values of one command with all its options. */
const MAX_COMMAND_TEXT = 8000;
/** The languages of Discord. Two of them are not in discord.js's list yet. */
const LOCALES: readonly string[] = [...Object.values(Locale), 'ar', 'he'];
const GROUPS: readonly unknown[] = [Option.Subcommand, Option.SubcommandGroup];

function checkName(name: unknown, at: Findings): void {
  checkText(name, at, { max: 32, required: true });
  if (typeof name === 'string' && (!NAME.test(name) || name !== name.toLowerCase())) {
    at.refuse('Command name is invalid', 'APPLICATION_COMMAND_INVALID_NAME');
  }
}

function checkLocalizations(value: unknown, at: Findings, max: number): void {
  for (const [locale, text] of Object.entries(asJson(value))) {
    if (!LOCALES.includes(locale)) at.at(locale).refuse('No language of Discord', 'BASE_TYPE_CHOICES');
    checkText(text, at.at(locale), { max, required: true });
  }
}

function checkChoices(option: Json, at: Findings): void {
  const list = at.at('choices');
  const names = new Set<unknown>();
  checkList(option.choices, list, { max: 25 }).forEach((entry, index) => {
    const here = list.at(index);
    const choice = checkObject(entry, here);
    if (!choice) return;
    checkKeys(choice, here, KEYS.choice);
    checkText(choice.name, here.at('name'), { max: 100, required: true });
    checkLocalizations(choice.name_localizations, here.at('name_localizations'), 100);
    if (option.type === Option.String)
      checkText(choice.value, here.at('value'), { max: 100, required: true });
    if (names.has(choice.name))
      here.at('name').refuse('Choice names are unique', 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE');
    names.add(choice.name);
  });
  if (option.autocomplete === true && asList(option.choices).length > 0) {
    at.at('autocomplete').refuse(
      'Cannot be combined with choices',
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES',
    );
  }
}

function checkOption(option: Json, at: Findings): void {
  checkInteger(option.type, at.at('type'), { min: 1, max: 11, required: true });
  checkOptionKeys(option, at);
  checkName(option.name, at.at('name'));
  checkText(option.description, at.at('description'), { max: 100, required: true });
  checkLocalizations(option.name_localizations, at.at('name_localizations'), 32);
  checkLocalizations(option.description_localizations, at.at('description_localizations'), 100);
  checkBoolean(option.required, at.at('required'));
  checkInteger(option.min_length, at.at('min_length'), { max: 6000 });
  checkInteger(option.max_length, at.at('max_length'), { min: 1, max: 6000 });
  checkRange(option, at);
  checkChoices(option, at);
  if (GROUPS.includes(option.type)) checkOptions(option.options, at.at('options'));
}

/** Checks the least and the most of a number, and which channels are offered. */
function checkRange({ min_value: min, max_value: max, channel_types: channels }: Json, at: Findings): void {
  checkInteger(min, at.at('min_value'), { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
  checkInteger(max, at.at('max_value'), { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    at.at('min_value').refuse('Must not be more than max_value', 'NUMBER_TYPE_MAX');
  }
  checkSet(channels, at.at('channel_types'), CHANNEL_TYPES);
}

function checkOptions(value: unknown, at: Findings): void {
  const names = new Set<unknown>();
  let optional = false;
  checkList(value, at, { max: 25 }).forEach((entry, index) => {
    const here = at.at(index);
    const option = checkObject(entry, here);
    if (!option) return;
    checkOption(option, here);
    if (option.required === true && optional) {
      here.refuse(
        'Required options must be placed before non-required options',
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      );
    }
    if (option.required !== true && !GROUPS.includes(option.type)) optional = true;
    if (names.has(option.name))
      here.at('name').refuse('Option names are unique', 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE');
    names.add(option.name);
  });
}

function longest(text: unknown, localizations: unknown): number {
  return Math.max(
    asText(text).length,
    ...Object.values(asJson(localizations)).map((value) => asText(value).length),
  );
}

function textOf(node: Json): number {
  const own =
    longest(node.name, node.name_localizations) + longest(node.description, node.description_localizations);
  const choices = asList(node.choices).filter(isJson);
  return [
    own,
    ...choices.map((choice) => longest(choice.name, choice.name_localizations) + String(choice.value).length),
    ...asList(node.options).filter(isJson).map(textOf),
  ].reduce((sum, length) => sum + length, 0);
}

function checkSet(value: unknown, at: Findings, allowed: readonly number[]): void {
  if (value === undefined || value === null) return;
  const members = checkList(value, at, { min: 1, max: allowed.length });
  if (
    new Set(members).size !== members.length ||
    members.some((member) => !allowed.includes(Number(member)))
  ) {
    at.refuse(`Must be distinct values of ${allowed.join(', ')}`, 'SET_TYPE_ALREADY_CONTAINS_VALUE');
  }
}

/** One command as it is registered. */
export function checkCommand(command: Json, at: Findings = new Findings()): Violation[] {
  const type = command.type ?? ApplicationCommandType.ChatInput;
  checkKeys(command, at, KEYS.command);
  checkLocalizations(command.name_localizations, at.at('name_localizations'), 32);
  checkLocalizations(command.description_localizations, at.at('description_localizations'), 100);
  checkSet(command.contexts, at.at('contexts'), [0, 1, 2]);
  checkSet(command.integration_types, at.at('integration_types'), [0, 1]);
  const permissions = command.default_member_permissions;
  if (permissions !== undefined && permissions !== null && !/^\d+$/.test(asText(permissions))) {
    at.at('default_member_permissions').refuse('Must be a bit set as a decimal string', 'NUMBER_TYPE_COERCE');
  }
  if (type === ApplicationCommandType.ChatInput) {
    checkName(command.name, at.at('name'));
    checkText(command.description, at.at('description'), { max: 100, required: true });
    checkOptions(command.options, at.at('options'));
    if (textOf(command) > MAX_COMMAND_TEXT) {
      at.refuse(`At most ${MAX_COMMAND_TEXT} characters in all`, 'APPLICATION_COMMAND_TOO_LARGE');
    }
    return at.list;
  }
  checkText(command.name, at.at('name'), { max: 32, required: true });
  if (command.description)
    at.at('description').refuse('A context menu command has none', 'APPLICATION_COMMAND_INVALID_DESCRIPTION');
  if (asList(command.options).length > 0)
    at.at('options').refuse('A context menu command has none', 'APPLICATION_COMMAND_INVALID_OPTIONS');
  return at.list;
}

/** A whole list of commands: at most 100 slash commands and 15 of each menu (5 in older clients), names unique. */
export function checkCommandList(value: unknown, at: Findings = new Findings()): Violation[] {
  const commands = checkList(value, at, { max: 130 });
  const names = new Set<string>();
  commands.forEach((entry, index) => {
    const here = at.at(index);
    const command = checkObject(entry, here);
    if (!command) return;
    checkCommand(command, here);
    const key = `${String(command.type ?? 1)} ${String(command.name)}`;
    if (names.has(key))
      here.at('name').refuse('Command names are unique', 'APPLICATION_COMMANDS_DUPLICATE_NAME');
    names.add(key);
  });
  for (const [type, limit] of [
    [ApplicationCommandType.ChatInput, 100],
    [ApplicationCommandType.User, 15],
    [ApplicationCommandType.Message, 15],
  ]) {
    const count = commands.filter((command) => (asJson(command).type ?? 1) === type).length;
    if (count > Number(limit)) at.refuse(`At most ${limit} commands of type ${type}`, 'BASE_TYPE_BAD_LENGTH');
  }
  return at.list;
}

/** Commands for everywhere ask for no kind of installation that the application does not offer. */
export function checkReach(value: unknown, integrationTypes: readonly number[], at: Findings): void {
  asList(value).forEach((entry, index) => {
    const { integration_types: asked, contexts } = asJson(entry);
    const types = asList(asked ?? integrationTypes).map(Number);
    const here = at.at(index).at('integration_types');
    if (types.some((type) => !integrationTypes.includes(type))) {
      here.refuse(
        'Invalid integration type for this application',
        'APPLICATION_COMMAND_INVALID_INTEGRATION_TYPE',
      );
    }
    if (asList(contexts).includes(2) && !types.includes(1)) {
      here.refuse('Private channels need an installation by people', 'APPLICATION_COMMAND_INVALID_CONTEXT');
    }
  });
}
