/** Images whose start script reads a variable from the file that `NAME_FILE` names, and which variables those are. */
const withFiles: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:postgres|postgis\/postgis|pgvector\/pgvector|timescale\/timescaledb)$/,
    /^POSTGRES_(?:PASSWORD|USER|DB|INITDB_ARGS)$/,
  ],
  [/^mysql$/, /^MYSQL_(?:ROOT_PASSWORD|ROOT_HOST|DATABASE|USER|PASSWORD)$/],
  [
    /^mariadb$/,
    /^(?:MYSQL|MARIADB)_(?:ROOT_PASSWORD|ROOT_PASSWORD_HASH|ROOT_HOST|DATABASE|USER|PASSWORD|PASSWORD_HASH)$/,
  ],
  [/^mongo$/, /^MONGO_INITDB_ROOT_(?:USERNAME|PASSWORD)$/],
  [/^wordpress$/, /^WORDPRESS_(?:DB_(?:HOST|USER|PASSWORD|NAME)|(?:AUTH|SECURE_AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT))$/],
  [/^nextcloud$/, /^(?:(?:POSTGRES|MYSQL)_(?:DB|DATABASE|HOST|PASSWORD|USER)|NEXTCLOUD_ADMIN_(?:PASSWORD|USER))$/],
  [/^redmine$/, /^REDMINE_(?:DB_PASSWORD|SECRET_KEY_BASE)$/],
];

/** True where the image reads the variable from a file as well, and refuses to get both. */
export function hasFileVariant(image: string, variable: string): boolean {
  return withFiles.some(([images, names]) => images.test(image) && names.test(variable));
}

export function isMysql(image: string): boolean {
  return image === 'mysql' || image === 'mariadb';
}
