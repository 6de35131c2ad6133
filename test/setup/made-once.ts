const isRemembered = process.env['MUTATION_PLAN'] === undefined;

/**
 * What costs much to make and nobody changes is made once a process, for all files that run in it; each time while changes of
 * the code are tried (mutation/), which may make it otherwise.
 */
export function madeOnce<Made>(make: (key: string) => Made): (key: string) => Made {
  const known = new Map<string, Made>();
  return (key) => {
    const made = (isRemembered ? known.get(key) : undefined) ?? make(key);
    known.set(key, made);
    return made;
  };
}
