/** Variables without which an image does not start: one of each group. */
export interface ImageNeed {
  /** What to name to people. */
  readonly variable: string;
  readonly anyOf: readonly string[];
}

interface Needs {
  readonly images: RegExp;
  /** Only where this variable is set. */
  readonly given?: string;
  readonly needs: readonly ImageNeed[];
}

const table: readonly Needs[] = [
  {
    images: /^(?:postgres|postgis\/postgis|pgvector\/pgvector|timescale\/timescaledb)$/,
    needs: [need('POSTGRES_PASSWORD', 'POSTGRES_PASSWORD_FILE', 'POSTGRES_HOST_AUTH_METHOD')],
  },
  {
    images: /^mysql$/,
    needs: [
      need(
        'MYSQL_ROOT_PASSWORD',
        'MYSQL_ROOT_PASSWORD_FILE',
        'MYSQL_ALLOW_EMPTY_PASSWORD',
        'MYSQL_RANDOM_ROOT_PASSWORD',
      ),
    ],
  },
  {
    images: /^mariadb$/,
    needs: [
      need(
        'MARIADB_ROOT_PASSWORD',
        ...['MARIADB_ROOT_PASSWORD_FILE', 'MARIADB_ROOT_PASSWORD_HASH', 'MARIADB_ROOT_PASSWORD_HASH_FILE'],
        ...['MARIADB_ALLOW_EMPTY_ROOT_PASSWORD', 'MARIADB_RANDOM_ROOT_PASSWORD', 'MARIADB_AUTO_UPGRADE'],
        ...[
          'MYSQL_ROOT_PASSWORD',
          'MYSQL_ROOT_PASSWORD_FILE',
          'MYSQL_ALLOW_EMPTY_PASSWORD',
          'MYSQL_RANDOM_ROOT_PASSWORD',
        ],
      ),
    ],
  },
  {
    images: /^mcr\.microsoft\.com\/mssql\/server$/,
    needs: [need('ACCEPT_EULA'), need('MSSQL_SA_PASSWORD', 'SA_PASSWORD', 'MSSQL_SA_PASSWORD_FILE')],
  },
  {
    images: /^mongo$/,
    given: 'MONGO_INITDB_ROOT_USERNAME',
    needs: [need('MONGO_INITDB_ROOT_PASSWORD', 'MONGO_INITDB_ROOT_PASSWORD_FILE')],
  },
  {
    images: /^mongo$/,
    given: 'MONGO_INITDB_ROOT_PASSWORD',
    needs: [need('MONGO_INITDB_ROOT_USERNAME', 'MONGO_INITDB_ROOT_USERNAME_FILE')],
  },
  {
    images: /^influxdb$/,
    given: 'DOCKER_INFLUXDB_INIT_MODE',
    needs: ['USERNAME', 'PASSWORD', 'ORG', 'BUCKET'].map((name) =>
      need(`DOCKER_INFLUXDB_INIT_${name}`, `DOCKER_INFLUXDB_INIT_${name}_FILE`),
    ),
  },
];

function need(variable: string, ...others: readonly string[]): ImageNeed {
  return { variable, anyOf: [variable, ...others] };
}

/** What an image lacks to start, given the names of the variables that it gets. */
export function missingVariables(image: string, has: (name: string) => boolean): readonly string[] {
  return table
    .filter(({ given, images }) => images.test(image) && (given === undefined || has(given)))
    .flatMap(({ needs }) => needs.filter(({ anyOf }) => !anyOf.some(has)).map(({ variable }) => variable));
}
