import { flagValues, hasFlag } from './call.ts';
import type { Call, PackageManager } from './manager.ts';

const modelCode =
  /from_pretrained|SentenceTransformer\(|snapshot_download|hf_hub_download|nltk\.download|torch\.hub\.load|whisper\.load_model|easyocr\.Reader|load_dataset/;
const script = /^(?!-)\S*(?:download|fetch|prefetch|preload|cache)\S*\.py$/;

/** Downloads of models and data by packages that an earlier installation brought. */
export const models: PackageManager = {
  id: 'model-download',
  name: 'the model download',
  programs: [
    'python',
    'uv',
    'poetry',
    'pipenv',
    'pdm',
    'nltk.downloader',
    'spacy',
    'textblob.download_corpora',
    'stanza.download',
    'unidic',
    'huggingface-cli',
    'hf',
  ],
  valueFlags: '-c -d --dir --revision --cache-dir --local-dir',
  cost: 'very heavy',
  commands: [
    {
      role: 'derived-install',
      calls: [
        'nltk.downloader',
        'spacy download',
        'textblob.download_corpora',
        'stanza.download',
        'unidic download',
        'huggingface-cli download',
        'hf download',
      ],
    },
    {
      role: 'derived-install',
      calls: ['uv run python', 'poetry run python', 'pipenv run python', 'pdm run python'],
      test: runsDownloader,
    },
    {
      role: 'derived-install',
      calls: ['python'],
      test: (call) => inlineCode(call).some((code) => code !== undefined && modelCode.test(code)),
    },
    {
      role: 'source-install',
      calls: ['python'],
      test: (call) => !hasFlag(call, '-c') && script.test(call.operands[0]?.value ?? ''),
      needsSources: 'it runs a script of the project, which may use more of its files',
    },
  ],
  caches: [
    { target: '/root/.cache/huggingface', kind: 'install', sharing: 'shared', variable: 'HF_HOME' },
    { target: '/root/nltk_data', kind: 'install', sharing: 'shared', variable: 'NLTK_DATA' },
  ],
};

/** Code given with `-c`. */
export function inlineCode(call: Call): (string | undefined)[] {
  return flagValues(call, '-c');
}

function runsDownloader(call: Call): boolean {
  return (
    /^(?:nltk\.downloader|spacy|textblob\.download_corpora|stanza\.download|unidic)$/.test(
      call.operands[2]?.value ?? '',
    ) && hasFlag(call, '-m')
  );
}
