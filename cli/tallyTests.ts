/** What Vitest's JSON reporter writes, as far as it is read here. */
export interface TestReport {
  testResults: {
    /** The file's absolute path. */
    name: string
    status: 'passed' | 'failed'
    /** What went wrong outside of any test, such as in a hook or an import. */
    message?: string
    assertionResults: {fullName: string; status: string}[]
  }[]
}

/**
 * Counts tests after a second run of the files that failed in the first: for those files only the
 * second run counts, and `flaky` names what failed in the first alone. A file that failed with no
 * failed test of its own (a hook, an import) counts as one that failed.
 */
export function tallyTests(
  first?: TestReport,
  second?: TestReport,
): {passed: number; failed: string[]; flaky: string[]} {
  const again = new Map(second?.testResults.map((file) => [file.name, file]))
  const final = first?.testResults.map((file) => again.get(file.name) ?? file) ?? []
  const failed = final.flatMap(failuresOf)
  return {
    passed: final.flatMap((file) => file.assertionResults).filter(isPassed).length,
    failed,
    flaky: (first?.testResults ?? []).flatMap(failuresOf).filter((name) => !failed.includes(name)),
  }
}

function failuresOf({name, status, message, assertionResults}: TestReport['testResults'][number]) {
  const file = name.slice(name.lastIndexOf('/tests/') + 1)
  const failures = assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => `${file} › ${test.fullName}`)
  if (status === 'failed' && !failures.length) failures.push(`${file}: ${message?.split('\n')[0]}`)
  return failures
}

const isPassed = ({status}: {status: string}) => status === 'passed'
