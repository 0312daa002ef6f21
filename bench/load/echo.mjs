// A bare Express that gives back what it was sent: what a request costs before anything is read.
import express from 'express';

const app = express();
app.use(express.json({ limit: '10mb' }));
app.post('/api/analyze', (request, response) => response.json(request.body));
const server = app.listen(0, '127.0.0.1', () =>
  console.log(`It is at http://127.0.0.1:${server.address().port}`),
);
