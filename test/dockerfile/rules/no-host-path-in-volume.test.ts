import rule from '../../../server/src/dockerfile/rules/no-host-path-in-volume';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each such path',
  `
  FROM alpine:3.24
  VOLUME ./data:/data /ok data:/b:ro
         ^^^^^^^^^^^^ \`VOLUME\` takes paths of the container only; with the colon this is one path called \`./data:/data\`.
                          ^^^^^^^^^^ \`VOLUME\` takes paths of the container only; with the colon this is one path called \`data:/b:ro\`.
  VOLUME ["C:/host:/data"]
          ^^^^^^^^^^^^^^^ \`VOLUME\` takes paths of the container only; with the colon this is one path called \`C:/host:/data\`.
`,
);

leaves('drive letters', 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nVOLUME ["C:\\\\data", "d:/x"]\n');
leaves('variables and names with a colon', 'FROM alpine:3.24\nVOLUME $A:/data a:b\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nVOLUME ["/srv:/d');
