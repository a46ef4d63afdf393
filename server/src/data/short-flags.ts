/** What one letter of a command's flags stands for. */
export interface ShortFlag {
  readonly letter: string;
  /** With dashes; `undefined` where the letter has no long form. */
  readonly long: string | undefined;
  readonly meaning: string;
}

/** command | letter long meaning; only where letters may be joined, and only letters that people write in builds. */
const rows = `
curl|f --fail an error of the server ends it with a code;s --silent no progress meter;S --show-error errors are shown all the same;L --location follows redirects;o --output the file to write;O --remote-name names the file as the address does;k --insecure skips the check of the certificate;v --verbose shows the exchange;I --head asks for the header alone;X --request the method;H --header a header line;d --data what to send;u --user name and password;x --proxy the proxy;C --continue-at goes on with a partial file;R --remote-time keeps the time of the file;G --get sends the data in the address
wget|q --quiet prints nothing;O --output-document the file to write, - for the output;c --continue goes on with a partial file;P --directory-prefix the folder to write to;N --timestamping only if newer;v --verbose prints more;S --server-response shows the header;T --timeout seconds to wait;t --tries attempts
tar|x --extract unpacks;c --create packs;t --list lists;z --gzip through gzip;j --bzip2 through bzip2;J --xz through xz;f --file the archive, - for the input or output;v --verbose names each file;C --directory changes to a folder first;p --preserve-permissions keeps modes;k --keep-old-files replaces nothing;h --dereference follows links
apt-get|y --yes answers every question with yes;q --quiet prints less;f --fix-broken repairs dependencies;m --ignore-missing goes on without packages that cannot be fetched;d --download-only fetches and does not install;s --simulate changes nothing;t --target-release the release to take packages from;o --option sets a setting;V --verbose-versions shows versions
apt|y --yes answers every question with yes;q --quiet prints less;t --target-release the release to take packages from;o --option sets a setting
dpkg|i --install installs a file;r --remove removes, keeps settings;P --purge removes with settings;l --list lists packages;L --listfiles lists the files of a package;s --status state of a package;S --search who owns a file
apk|q --quiet prints less;U --update-cache fetches the index first;t --virtual a name for the group;X --repository one more repository;u --upgrade upgrades as well
dnf|y --assumeyes answers every question with yes;q --quiet prints less
yum|y --assumeyes answers every question with yes;q --quiet prints less
microdnf|y --assumeyes answers every question with yes
rpm|i --install installs;U --upgrade installs or upgrades;v --verbose prints more;h --hash draws progress;e --erase removes;q --query asks;a --all all packages
zypper|n --non-interactive asks nothing
rm|r --recursive folders with all they hold;R --recursive folders with all they hold;f --force no question, no error for what is missing;v --verbose names each file;i - asks for each
cp|r --recursive folders with all they hold;R --recursive folders with all they hold;a --archive folders, links, owners and modes as they are;p --preserve keeps owner, mode and times;f --force replaces what cannot be opened;v --verbose names each file;L --dereference follows links;n --no-clobber replaces nothing;u --update only if newer;T --no-target-directory the target is no folder
mv|f --force no question;v --verbose names each file;n --no-clobber replaces nothing;T --no-target-directory the target is no folder
ln|s --symbolic a symbolic link;f --force replaces what is there;n --no-dereference treats a link to a folder as a file;v --verbose names each link;r --relative relative to the link;T --no-target-directory the name is no folder
mkdir|p --parents with its parents, no error if it is there;m --mode its mode;v --verbose names each folder
chmod|R --recursive folders with all they hold;v --verbose names each file;c --changes names what changed;f --silent hides errors
chown|R --recursive folders with all they hold;h --no-dereference the link itself;v --verbose names each file
ls|l - one a line with mode and owner;a --all hidden ones as well;h --human-readable sizes with units;R --recursive folders as well;t - newest first;r --reverse the other way round;1 - one a line;d --directory the folder itself
grep|q --quiet prints nothing, only its code tells;E --extended-regexp extended expressions;F --fixed-strings plain text;i --ignore-case in any case;v --invert-match lines that do not match;r --recursive folders as well;n --line-number with numbers;o --only-matching the match alone;l --files-with-matches names of files;c --count how many;P --perl-regexp Perl expressions;w --word-regexp whole words;x --line-regexp whole lines;H --with-filename with the name;h --no-filename without the name
sed|i --in-place changes the file itself;e --expression a script;E --regexp-extended extended expressions;r --regexp-extended extended expressions;n --quiet prints only what it is told to
sort|u --unique each line once;n --numeric-sort as numbers;r --reverse the other way round;V --version-sort as versions;k --key the field
xargs|r --no-run-if-empty nothing in, nothing run;n --max-args arguments a call;0 --null parts end with a zero byte;P --max-procs calls at a time;I - the place to put the part;t --verbose prints each call
set|e errexit stops at the first command that fails;u nounset an unset variable is an error;x xtrace prints each command;o - switches a named option on;f noglob expands no patterns;a allexport exports every variable;v verbose prints each line;E errtrace traps hold in functions too
unzip|q - prints less;o - replaces without a question;d - the folder to write to;n - replaces nothing;j - without folders;l - lists
gzip|d --decompress unpacks;k --keep keeps the file;f --force replaces;c --stdout writes to the output;9 --best smallest result
gunzip|f --force replaces;c --stdout writes to the output;k --keep keeps the file
xz|d --decompress unpacks;k --keep keeps the file;f --force replaces;c --stdout writes to the output
useradd|m --create-home makes the home folder;M --no-create-home makes no home folder;r --system a system account;u --uid its number;g --gid its group;G --groups further groups;d --home-dir its home;s --shell its shell;U --user-group a group of its own;N --no-user-group no group of its own;l --no-log-init no entry in the login log;c --comment its description;o --non-unique the number may be taken;p --password an encrypted password
adduser|D - no password (BusyBox);S - a system account (BusyBox);H - no home folder (BusyBox);h - its home (BusyBox);s - its shell (BusyBox);u - its number (BusyBox);G - its group (BusyBox);g - its description (BusyBox)
groupadd|r --system a system group;g --gid its number;f --force no error if it is there;o --non-unique the number may be taken
addgroup|S - a system group (BusyBox);g - its number (BusyBox)
usermod|a --append adds to the groups;G --groups the groups;u --uid its number;g --gid its group;d --home its home;m --move-home moves the home;s --shell its shell;l --login its name;L --lock locks the password
pip|r --requirement installs from a file;U --upgrade newer versions of what is there;e --editable as a link to the source;q --quiet prints less;v --verbose prints more;c --constraint versions from a file;t --target the folder to install to;i --index-url where packages come from
npm|g --global for the whole machine;f --force goes on in spite of warnings;D --save-dev as a development dependency;y --yes answers with yes
make|j --jobs steps at a time;C --directory changes to a folder first;f --file the makefile;s --silent prints no commands;B --always-make everything afresh;k --keep-going goes on after an error
git|C - changes to a folder first;c - a setting for this call;b --branch the branch or tag;q --quiet prints less
install|d --directory makes folders;m --mode the mode;o --owner the owner;g --group the group;D - makes the folders on the way;v --verbose names each file
ps|e - every process;f - all columns
id|u --user the number of the user;g --group the number of the group;n --name names instead of numbers
echo|n - no line end;e - reads escapes such as \\n
su|c --command the command to run;l --login as in a login;s --shell the shell
sudo|E --preserve-env keeps the environment;u --user the user;H --set-home sets HOME;n --non-interactive asks nothing
sh|c - the command is the next argument;e - stops at the first command that fails;x - prints each command;u - an unset variable is an error;l - as in a login;o - switches a named option on
bash|c - the command is the next argument;e - stops at the first command that fails;x - prints each command;u - an unset variable is an error;l --login as in a login;o - switches a named option on;i - as in a terminal
python|u - writes its output at once;m - runs a module;c - the program is the next argument;B - writes no .pyc files;O - without assertions;E - ignores PYTHON variables;s - without the packages of the user;I - apart from its surroundings;V --version prints the version
gpg|d --decrypt decrypts;o --output the file to write;a --armor as text;k --list-keys lists keys;q --quiet prints less
nc|z - connects and sends nothing;v - prints more;w - seconds to wait;l - listens;u - UDP
sha256sum|c --check compares with the sums in a file;s --status prints nothing
test|f - a plain file is there;d - a folder is there;e - something is there;n - the text is not empty;z - the text is empty;x - it may be run;s - a file that is not empty;r - it may be read;w - it may be written;L - a symbolic link
exec|a - the name that the program sees
read|r - takes backslashes as they are
head|n --lines how many lines;c --bytes how many bytes
tail|n --lines how many lines;f --follow goes on with what is added;F - the same, after a rotation too
touch|a - the time of reading;m - the time of writing;d --date the time;c --no-create makes no file
env|i --ignore-environment begins with nothing;u --unset without a variable
cut|d --delimiter what separates;f --fields which fields;c --characters which characters
uname|m --machine the architecture;s --kernel-name the system;r --kernel-release the release of the kernel;a --all everything
`;

let known: ReadonlyMap<string, ReadonlyMap<string, ShortFlag>> | undefined;

/** The flags of a command by their letter; `undefined` for commands without such a table. */
export function shortFlagsOf(command: string): ReadonlyMap<string, ShortFlag> | undefined {
  known ??= new Map(rows.trim().split('\n').map(readRow));
  return known.get(command);
}

function readRow(row: string): [string, ReadonlyMap<string, ShortFlag>] {
  const bar = row.indexOf('|');
  const flags = row
    .slice(bar + 1)
    .split(';')
    .filter(Boolean)
    .map((text): [string, ShortFlag] => {
      const [letter = '', long = '', ...meaning] = text.split(' ');
      return [letter, { letter, long: long === '-' ? undefined : long, meaning: meaning.join(' ') }];
    });
  return [row.slice(0, bar), new Map(flags)];
}
