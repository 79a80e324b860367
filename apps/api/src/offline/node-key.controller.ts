import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HOUSE, type House } from '../house/house';
import { Permit } from '../http/permit';

interface NodeKeyView {
  /** Goes with everything that is sealed to this key. */
  readonly keyId: string;
  /** Uncompressed point of P-256, base64url. */
  readonly publicKey: string;
  readonly kem: 'DHKEM(P-256, HKDF-SHA256)';
  readonly kdf: 'HKDF-SHA256';
  readonly aead: 'AES-256-GCM';
}

/** The key to which devices seal what they finished. */
@ApiTags('offline')
@Controller('api/v1/offline')
export class NodeKeyController {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  /** The node's public key (HPKE, RFC 9180). */
  @Get('key')
  @Permit('node-key.read')
  async read(): Promise<NodeKeyView> {
    const { keyId, publicKey } = await this.house.nodeKey.current();
    return {
      keyId,
      publicKey: publicKey.toString('base64url'),
      kem: 'DHKEM(P-256, HKDF-SHA256)',
      kdf: 'HKDF-SHA256',
      aead: 'AES-256-GCM',
    };
  }
}
