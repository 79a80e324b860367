import { ApiProperty } from '@nestjs/swagger';
import { DEVICE_NAMES, type DeviceName } from '@panoh/identity';
import { IsIn } from 'class-validator';

export class RegisterDeviceBody {
  @ApiProperty({ enum: DEVICE_NAMES, description: 'A neutral word: it says neither whose nor what for' })
  @IsIn(DEVICE_NAMES)
  name!: DeviceName;
}
