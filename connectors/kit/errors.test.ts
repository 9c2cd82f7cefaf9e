import { describe, expect, it } from 'vitest';
import { ConnectorError, connectorErrorKinds, Refusal } from './errors';

describe('ConnectorError', () => {
  const kindsWhere = (property: 'uncertain' | 'passing') =>
    connectorErrorKinds.filter((kind) => new ConnectorError(kind, 'm')[property]);

  it('is uncertain where the vendor may have done it', () => {
    expect(kindsWhere('uncertain')).toEqual(['unavailable', 'timeout', 'unreachable', 'bad_answer']);
  });

  it('may pass where it is uncertain or the vendor asked to wait', () => {
    expect(kindsWhere('passing')).toEqual(['rate_limited', 'unavailable', 'timeout', 'unreachable', 'bad_answer']);
  });

  it('keeps what the vendor said', () => {
    const error = new ConnectorError('rejected', 'm', { status: 422, sentence: 'No.' });
    expect(error).toMatchObject({ name: 'ConnectorError', message: 'm', detail: { status: 422, sentence: 'No.' } });
    expect(error).toBeInstanceOf(Error);
  });
});

describe('Refusal', () => {
  it('says its sentence to the caller', () => {
    expect(new Refusal(401, 'Go away.')).toMatchObject({ name: 'Refusal', status: 401, message: 'Go away.' });
  });
});
