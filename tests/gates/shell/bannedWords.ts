/** What must not stand in the program. Each rule is shown, by a line that breaks it, to see what it looks for. */
export interface BannedWord {
  readonly name: string;
  readonly pattern: RegExp;
  /** A line that it must find. */
  readonly bad: string;
  /** Files that are made for it. */
  readonly except?: RegExp;
  /** `source` where libraries have the word for reasons of their own that the content policy answers. */
  readonly where?: 'source';
  /** What libraries bring along, counted: one more is a finding. */
  readonly inLibraries?: { readonly most: number; readonly why: string };
}

const ON = String.raw`\s*:\s*(?:true\b|!0)`;
const OFF = String.raw`\s*:\s*(?:false\b|!1)`;

export const BANNED: readonly BannedWord[] = [
  { name: 'eval', pattern: /(?<![\w.$])eval\s*\(/g, bad: 'eval(text)' },
  {
    name: 'code from text',
    pattern: /(?<![\w.$])(?:new\s+)?Function\s*\(/g,
    bad: "new Function('return 1')",
    inLibraries: { most: 4, why: 'zod asks whether it could compile; it is told not to' },
  },
  {
    name: 'a timer with text',
    pattern: /\bset(?:Timeout|Interval)\s*\(\s*["'`]/g,
    bad: "setTimeout('run()', 1)",
  },
  {
    name: 'markup from text',
    pattern: /\.(?:inner|outer)HTML\s*\+?=(?!=)/g,
    bad: 'node.innerHTML = text',
    inLibraries: { most: 5, why: 'React, where a page asks for it, and constants of React Aria' },
  },
  {
    name: 'markup written into the page',
    pattern: /\binsertAdjacentHTML\b|\bdocument\.write(?:ln)?\b|\bcreateContextualFragment\b/g,
    bad: 'document.write(text)',
  },
  {
    name: 'a policy of trusted types beside the one',
    pattern: /\bcreatePolicy\s*\(/g,
    bad: "trustedTypes.createPolicy('mine', rules)",
    except: /^renderer.platform.trustedTypes\.ts$/,
    // The window's own bundle holds the one.
    inLibraries: { most: 1, why: 'ours: what is compiled has no names of files' },
  },
  {
    name: 'markup through React',
    pattern: /\bdangerouslySetInnerHTML\b/g,
    bad: '<p dangerouslySetInnerHTML={{ __html: text }} />',
    where: 'source',
  },
  { name: 'opening elsewhere', pattern: /\bopenExternal\b/g, bad: 'shell.openExternal(url)' },
  {
    name: 'opening with another program',
    pattern: /\b(?:openPath|showItemInFolder)\b/g,
    bad: 'shell.openPath(path)',
  },
  {
    name: 'Node in the page',
    pattern: new RegExp(String.raw`\bnodeIntegration\w*${ON}`, 'g'),
    bad: 'nodeIntegrationInWorker: true',
  },
  {
    name: 'page and preload in one world',
    pattern: new RegExp(String.raw`\bcontextIsolation${OFF}`, 'g'),
    bad: 'contextIsolation: false',
  },
  {
    name: 'no sandbox',
    pattern: new RegExp(String.raw`\bsandbox${OFF}`, 'g'),
    bad: 'sandbox: false',
  },
  {
    name: 'no same origin',
    pattern: new RegExp(String.raw`\bwebSecurity${OFF}`, 'g'),
    bad: 'webSecurity: false',
  },
  {
    name: 'insecure content',
    pattern: new RegExp(String.raw`\ballowRunningInsecureContent${ON}`, 'g'),
    bad: 'allowRunningInsecureContent: !0',
  },
  {
    name: 'experiments',
    pattern: new RegExp(String.raw`\bexperimentalFeatures${ON}`, 'g'),
    bad: 'experimentalFeatures: true',
  },
  {
    name: 'features of Blink',
    pattern: /\benableBlinkFeatures\b/g,
    bad: "enableBlinkFeatures: 'CSSVariables'",
  },
  {
    name: 'a page in the page',
    pattern: new RegExp(String.raw`<webview\b|\bwebviewTag${ON}|\ballowpopups\b`, 'g'),
    bad: 'webviewTag: true',
    where: 'source',
  },
  {
    name: 'messages past the bridge',
    pattern: /\bipcRenderer\b/g,
    bad: "ipcRenderer.send('any')",
    except: /preload\.(?:ts|cjs)$/,
  },
  {
    name: 'the main process by remote control',
    pattern: /@electron\/remote|\benableRemoteModule\b/g,
    bad: "import remote from '@electron/remote'",
  },
  {
    name: 'a scheme past the content policy',
    pattern: new RegExp(String.raw`\b(?:bypassCSP|allowServiceWorkers|corsEnabled)${ON}`, 'g'),
    bad: 'bypassCSP: true',
  },
  {
    name: 'a scheme of the desktop',
    pattern: /\bsetAsDefaultProtocolClient\b/g,
    bad: "app.setAsDefaultProtocolClient('kypho')",
  },
  {
    name: 'a page from the disk',
    pattern: /\bloadFile\s*\(/g,
    bad: "window.loadFile('index.html')",
  },
  {
    name: 'a page from the network',
    pattern: /\bloadURL\s*\(\s*["'`](?:https?|file):/g,
    bad: "window.loadURL('https://example.org')",
  },
  {
    name: 'a guard of Chromium switched off',
    pattern:
      /appendSwitch\(\s*["'`](?:no-sandbox|disable-web-security|ignore-certificate|remote-)/g,
    bad: "app.commandLine.appendSwitch('disable-web-security')",
  },
  {
    name: 'talking to the network',
    pattern: /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b/g,
    bad: "new WebSocket('wss://example.org')",
    where: 'source',
  },
  {
    name: 'code by a computed name',
    pattern: /\bimport\s*\(\s*(?!["'`])/g,
    bad: 'await import(name)',
    where: 'source',
  },
  {
    name: 'other programs',
    pattern: /["'`](?:node:)?(?:child_process|cluster|vm|inspector)["'`]/g,
    bad: "import { exec } from 'node:child_process'",
    except: /electron[/\\]start[/\\.]/,
    where: 'source',
  },
  {
    name: 'a reader of strangers’ bytes outside a worker',
    pattern: /\b(?:decodeCaseFile|decodeDeviceFile|readGlb|readRadiograph)\b/g,
    bad: 'decodeCaseFile(bytes)',
    except:
      /^(?:renderer|shared|dist.renderer|electron.(?:cli|start)|dist.electron.(?:cli|start))\b/,
  },
  {
    name: 'prototypes by name',
    pattern: /\.__proto__\b/g,
    bad: 'value.__proto__ = other',
    where: 'source',
  },
];
