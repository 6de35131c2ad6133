import { PostgreSqlContainer, type StartedPostgreSqlContainer } from '@testcontainers/postgresql';
import { getContainerRuntimeClient } from 'testcontainers';
import type { TestServer } from './test-server.ts';

/** The newest minor release of it: what most hosted servers run. */
const IMAGE = 'postgres:17';

/**
 * PostgreSQL in a container. Null where no engine answers, and where one does whose container does not come up, which is
 * reported: an engine without its registry or its network must not make the tests fail.
 * @param report is told why there is no container although an engine answers
 */
export async function containerServer(report: (problem: string) => void, image = IMAGE): Promise<TestServer | null> {
  const engine = await getContainerRuntimeClient().catch(() => null);
  if (engine === null) return null;
  let container: StartedPostgreSqlContainer;
  try {
    container = await new PostgreSqlContainer(image).withCommand(['postgres', '-c', 'fsync=off']).start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report(`A container engine answers, but ${image} did not start in it (${reason.split('\n')[0]}).`);
    return null;
  }
  return {
    what: `${image} in a container`,
    url: container.getConnectionUri(),
    stop: async () => {
      await container.stop();
    },
  };
}
