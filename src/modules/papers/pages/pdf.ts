/** Keeps a paper as a PDF file on the reader's device. */
import { api } from "#ui/client.gen.ts";

/** Fetches the file and hands it to the browser. Throws the refusal of the server. */
export async function savePdf(paperId: number, language: string, receipt?: string): Promise<void> {
  const bytes = await api.papers.pdf(
    { params: { paperId }, query: { language: language === "en" ? "en" : "zh" } },
    { receipt },
  );
  const address = URL.createObjectURL(bytes);
  const link = document.createElement("a");
  link.href = address;
  link.download = `${paperId}.pdf`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
