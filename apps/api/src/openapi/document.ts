import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** What Nest knows of the api: paths, parameters, bodies. */
export function describeApi(application: NestFastifyApplication): OpenAPIObject {
  const frame = new DocumentBuilder()
    .setTitle('Panoh')
    .setDescription(
      'Case management and referral for people who may have been trafficked. Errors are problem details (RFC 9457) ' +
        'with a stable `code`. Every request that changes something carries an `Idempotency-Key` and, with the session ' +
        'cookie, the `X-CSRF-Token` of the sign-in answer. Times are ISO 8601 instants.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .build();
  return SwaggerModule.createDocument(application, frame, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}
