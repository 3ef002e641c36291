const header = (name: string, description: string) => ({
  ...{ name, in: 'header' as const, required: true, description },
  schema: { type: 'string' as const },
});

/** The part of the OpenAPI document that describes the messages to webhooks, which services/deliver sends. */
export const webhookMessages = {
  change: {
    post: {
      operationId: 'onChange',
      summary: 'A change, as it is sent to a webhook',
      description:
        'Messages are signed according to Standard Webhooks (https://www.standardwebhooks.com) and sent in the order of /v1/changes. If the answer to a message is not 2xx, it is sent again until it is received, for up to three days; later messages wait for it. A message may be sent twice, with the same `webhook-id`. A test message has the type `webhook.test`, and the id of the webhook as its data.',
      tags: ['webhooks'],
      security: [],
      parameters: [
        header('webhook-id', 'id of the message; the same when it is sent again'),
        header('webhook-timestamp', 'when it was sent, in seconds since 1970'),
        header('webhook-signature', 'a signature for each valid secret, separated by spaces'),
      ],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object' as const,
              required: ['type', 'timestamp', 'data'],
              properties: {
                type: { type: 'string' as const, description: '`kind` of the change' },
                timestamp: {
                  ...{ type: 'string' as const, format: 'date-time' },
                  description: 'when the change was published, ISO 8601 in UTC',
                },
                data: { $ref: '#/components/schemas/Change' },
              },
            },
          },
        },
      },
      responses: {
        '2XX': { description: 'The message is received; the next one follows.' },
        410: { description: 'No more messages are wanted: the webhook is stopped at once.' },
      },
    },
  },
};
