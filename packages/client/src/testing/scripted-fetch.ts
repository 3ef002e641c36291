/** Answers requests one after the other as `script` says. An Error in it is thrown, as by a broken network. */
export function scriptedFetch(...script: (Response | Error | ((url: string, init: RequestInit) => Response))[]) {
  const asked: { url: string; init: RequestInit }[] = [];
  const rest = [...script];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    asked.push({ url, init });
    const next = rest.shift();
    if (next === undefined) throw new Error('the script is at its end');
    if (next instanceof Error) throw next;
    return typeof next === 'function' ? next(url, init) : next;
  };
  return { fetch, asked };
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers });

/** An answer that is a stream of events and then breaks off. */
export const stream = (...events: string[]): Response =>
  new Response(events.map((event) => `${event}\n\n`).join(''), {
    headers: { 'content-type': 'text/event-stream; charset=utf-8' },
  });

/** The error of the API with this code. */
export const refusal = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  json({ error: { code, message: `It is ${code}.`, remedy: 'Do better.' } }, status, headers);
