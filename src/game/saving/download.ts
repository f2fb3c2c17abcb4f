/** Gives data to the browser to save as a JSON file. */
export function download(name: string, data: unknown): void {
  const text = `${JSON.stringify(data, null, 2)}\n`;
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the data by the time that the next task runs.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
