/** Gives a text to the browser to save as a file. */
export function download(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the data by the time that the next task runs.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** Gives data to the browser to save as a JSON file. */
export function downloadJson(name: string, data: unknown): void {
  download(name, `${JSON.stringify(data, null, 2)}\n`);
}
