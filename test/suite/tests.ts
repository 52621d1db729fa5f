import './activation.test.ts';
import './languages.test.ts';
import './diagnostics.test.ts';
import './assistance.test.ts';
import './layers.test.ts';
import './commands.test.ts';
import './rebuilds.test.ts';
