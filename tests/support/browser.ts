import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** The browser to test with: Playwright's own where it is installed, else the system's; undefined where there is none. */
export const findBrowser = (): string | undefined => [chromium.executablePath(), ...SYSTEM].find((file) => existsSync(file))
