import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { rules } from '../../server/src/lint/registry';

/** What the other linters of Dockerfiles report, by the names under which they report it. */
suite('every code of the other linters stands for at least one rule', () => {
  const known = new Set(rules.flatMap(({ aliases }) => aliases ?? []));

  test('hadolint', () => {
    /** Numbers that hadolint has never given to a check. */
    const free = ['DL4002'];
    const codes = ['DL1001', ...numbered(3000, 3067), ...numbered(4000, 4006)];
    assert.deepEqual(without(codes), free);
  });

  test('checks of the builder', () => {
    const checks = `
      ConsistentInstructionCasing CopyIgnoredFile DuplicateStageName ExposeInvalidFormat ExposeProtoCasing FromAsCasing
      FromPlatformFlagConstDisallowed InvalidBaseImagePlatform InvalidDefaultArgInFrom InvalidDefinitionDescription
      JSONArgsRecommended LegacyKeyValueFormat MaintainerDeprecated MultipleInstructionsDisallowed NoEmptyContinuation
      RedundantTargetPlatform ReservedStageName SecretsUsedInArgOrEnv StageNameCasing UndefinedArgInFrom UndefinedVar
      WorkdirRelativePath`;
    assert.deepEqual(without(words(checks)), []);
  });

  test('problems of dockerfile-utils', () => {
    const problems = `
      ARGUMENT_EXTRA ARGUMENT_MISSING ARGUMENT_REQUIRES_AT_LEAST_ONE ARGUMENT_REQUIRES_AT_LEAST_TWO ARGUMENT_REQUIRES_ONE
      ARGUMENT_REQUIRES_ONE_OR_THREE ARGUMENT_REQUIRES_TWO ARGUMENT_UNNECESSARY BASE_NAME_EMPTY CASING_DIRECTIVE
      CASING_INSTRUCTION DEPRECATED_MAINTAINER DUPLICATED_ESCAPE_DIRECTIVE DUPLICATE_BUILD_STAGE_NAME
      EMPTY_CONTINUATION_LINE FLAG_AT_LEAST_ONE FLAG_DUPLICATE FLAG_EXPECTED_BOOLEAN_VALUE FLAG_INVALID_DURATION
      FLAG_INVALID_FROM_VALUE FLAG_INVALID_LINK_VALUE FLAG_LESS_THAN_1MS FLAG_MISSING_DURATION FLAG_MISSING_VALUE
      FLAG_UNKNOWN_UNIT HEALTHCHECK_CMD_ARGUMENT_MISSING INVALID_AS INVALID_BUILD_STAGE_NAME INVALID_DESTINATION
      INVALID_ESCAPE_DIRECTIVE INVALID_PORT INVALID_PROTO INVALID_REFERENCE_FORMAT INVALID_SIGNAL INVALID_SYNTAX
      JSON_IN_SINGLE_QUOTES MULTIPLE_INSTRUCTIONS NO_SOURCE_IMAGE ONBUILD_CHAINING_DISALLOWED ONBUILD_TRIGGER_DISALLOWED
      SHELL_JSON_FORM SHELL_REQUIRES_ONE SYNTAX_MISSING_DOUBLE_QUOTE SYNTAX_MISSING_EQUALS SYNTAX_MISSING_NAMES
      SYNTAX_MISSING_SINGLE_QUOTE UNKNOWN_ADD_FLAG UNKNOWN_COPY_FLAG UNKNOWN_FROM_FLAG UNKNOWN_HEALTHCHECK_FLAG
      UNKNOWN_INSTRUCTION UNKNOWN_TYPE UNSUPPORTED_MODIFIER WORKDIR_IS_NOT_ABSOLUTE`;
    assert.deepEqual(without(words(problems).map((name) => `dfu:${name}`)), []);
  });

  function without(codes: readonly string[]): readonly string[] {
    return codes.filter((code) => !known.has(code));
  }
});

function numbered(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `DL${first + index}`);
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
