import {formatHeaders, type HeaderRule, headersFor} from './headers.ts'

/** A file by which a host learns what to send with pages. */
interface HostFile {
  name: string
  format(rules: HeaderRule[]): string
}

/** One table for every host. Each takes its own file from the folder and leaves the others be. */
export const hostFiles: HostFile[] = [
  // Netlify, Cloudflare Pages, and our own server: all rules that fit count.
  {name: '_headers', format: formatHeaders},
  {name: 'vercel.json', format: formatVercel},
  {name: '.htaccess', format: formatApache},
  {name: 'nginx.conf', format: formatNginx},
]

/** Vercel lets the last rule that fits decide, so each says all that holds for its addresses. */
function formatVercel(rules: HeaderRule[]): string {
  const headers = rules.map(({path, headers: own}) => ({
    source: path.replace(/\*$/, '(.*)'),
    headers: Object.keys(own).map((key) => ({key, value: allValues(rules, path, key)})),
  }))
  return `${JSON.stringify({trailingSlash: true, headers}, null, 2)}\n`
}

/** Apache reads a folder's own file, if its host allows that. It joins what is appended by a comma. */
function formatApache(rules: HeaderRule[]): string {
  const lines = rules.flatMap(({path, headers}, index) => {
    const own = index === 0 ? {'Cache-Control': ASKED_AGAIN, ...headers} : headers
    const verb = (key: string) => (index === 0 || key === 'Cache-Control' ? 'set' : 'append')
    const set = Object.entries(own).map(
      ([key, value]) => `Header always ${verb(key)} ${key} "${value}"`,
    )
    return index === 0
      ? set
      : [`<If "%{REQUEST_URI} =~ m#${patternOf(path)}#">`, ...indent(set), '</If>']
  })
  return `DirectoryIndex index.html
ErrorDocument 404 /404.html
AddType text/markdown .md
AddDefaultCharset utf-8
AddCharset utf-8 .md .xml .json .css .js
<IfModule mod_headers.c>
${indent(lines).join('\n')}
</IfModule>
`
}

/** nginx sends one value of a header, which a map chooses by the address; the longest fits best. */
function formatNginx(rules: HeaderRule[]): string {
  const names = [...new Set(rules.flatMap(({headers}) => Object.keys(headers)))]
  const variable = (name: string) => `$attune_${name.toLowerCase().replaceAll('-', '_')}`
  const maps = names.map((name) => {
    const own = rules.filter(({path, headers}) => path !== '/*' && name in headers)
    return [
      `map $uri ${variable(name)} {`,
      `  default "${rules[0]?.headers[name] ?? (name === 'Cache-Control' ? ASKED_AGAIN : '')}";`,
      ...own.map(({path}) => `  "~${patternOf(path)}" "${allValues(rules, path, name)}";`),
      '}',
    ].join('\n')
  })
  return `# For the folder conf.d of nginx. Set server_name and root, and add your certificate.
${maps.join('\n')}

server {
  listen 80;
  server_name example.org;
  root /var/www/site;
  error_page 404 /404.html;
  charset utf-8;
  charset_types text/plain text/css text/markdown text/xml application/javascript application/json;
  gzip on;
  gzip_types text/css application/javascript application/json image/svg+xml;
${names.map((name) => `  add_header ${name} ${variable(name)} always;`).join('\n')}

  location ~ \\.md$ {
    default_type text/markdown;
  }
}
`
}

/** Of what no time is said, browsers guess one; our own server says this, too. */
const ASKED_AGAIN = 'no-cache'

/** All values for the addresses of a rule, as one: a list by commas is, to a browser, each of them. */
const allValues = (rules: HeaderRule[], path: string, name: string) =>
  (headersFor(rules, path).get(name) ?? []).join(', ')

/** An address with its star as a regular expression over what the address means, letters unescaped. */
function patternOf(path: string): string {
  const decoded = decodeURI(path)
  const escaped = decoded.replace(/\*$/, '').replace(/[.*+?^${}()|[\]\\#"]/g, '\\$&')
  // Both look again once they have found the file of a folder.
  const end = decoded.endsWith('*') ? '' : decoded.endsWith('/') ? '(index\\.html)?$' : '$'
  return `^${escaped}${end}`
}

const indent = (lines: string[]) => lines.map((line) => `  ${line}`)
