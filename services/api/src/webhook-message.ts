const header = (name: string, description: string) => ({
  ...{ name, in: 'header' as const, required: true, description },
  schema: { type: 'string' as const },
});

/** The part of the OpenAPI document that describes the messages to webhooks, which services/deliver sends. */
export const webhookMessages = {
  change: {
    post: {
      operationId: 'onChange',
      summary: 'A change, as a webhook is told of it',
      description:
        'Signed as Standard Webhooks has it (https://www.standardwebhooks.com). Messages come in the order of /v1/changes; one that is not answered with 2xx is sent again, for three days, before those after it. One may come twice, with the same `webhook-id`. The message that a test asks for has the type `webhook.test`, and the id of the webhook as its data.',
      tags: ['webhooks'],
      security: [],
      parameters: [
        header('webhook-id', 'id of the message; a repetition has the same'),
        header('webhook-timestamp', 'when it was sent, in seconds since 1970'),
        header('webhook-signature', 'by each secret that is good, separated by spaces'),
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
                  description: 'when it was published, ISO 8601 in UTC',
                },
                data: { $ref: '#/components/schemas/Change' },
              },
            },
          },
        },
      },
      responses: {
        '2XX': { description: 'It arrived; the next message follows.' },
        410: { description: 'Nothing more is wanted: the webhook is stopped at once.' },
      },
    },
  },
};
