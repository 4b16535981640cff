"""Draws what people go through: arriving, being ill, being refused, learning together, being paid less."""
import math,sys
from lib import *
from parts import *
from people import afro,bubble,heart,legs,palm,quest,wave,write
O={}
def g(name):
    def w(f): O[name]=f; return f
    return w
def helmet(s,x,y,r):   # on a head at x y
    s.p(f"M{x-1.15*r} {y-.3*r}C{x-1.15*r} {y-1.75*r} {x+1.15*r} {y-1.75*r} {x+1.15*r} {y-.3*r}Z",START_L,sw=4); s.p(f"M{x-1.4*r} {y-.28*r}H{x+1.4*r}",sw=5)
def stack(s,x,y,k,w=26): # k coins seen from the side, the lowest on y
    for i in range(k): s.r(x-w/2+(0,1.5,-1,1)[i%4],y-9.5-i*9.5,w,9.5,4.5,START_L,sw=4.5)

@g("newcomer")
def _(s):
    s.p("M58 56V52Q58 47.500 63 47.500H71Q76 47.500 76 52V56",sw=5)
    s.r(51,56,33,28,5,SCH_D); s.det("M60 57V83M75 57V83",sw=4); s.p("M57 86H58.500M77 86H78",sw=7)
    legs(s,30,14,66,MIST)
    s.p("M14 72V57Q14 43 25 43H35Q46 43 46 57V72Z",HEA_D)
    s.det("M23 45Q30 53 37 45",SK3)
    s.arm((38,52),(47,60),(58,52),10,HEA_D,SK3,5.2)
    s.head(30,26,17,SK3,DARK,"short",dx=3)
    s.plug(49,47,2)

@g("knows-nobody")
def _(s):
    for x,y in((18.5,30),(37.5,21),(58.5,21),(77.5,30)):
        s.body(x,y+12,10 if x in(18.5,77.5) else 12,70,MIST); s.c(x,y,10,MIST,sw=4)
    s.longhair(48,53,15,BROWN,1.5,1.1)
    s.body(48,68,24,87.5,HOU_D,SK2,8,6); s.head(48,53,14.5,SK2,BROWN,"mid",mood="flat")

@g("ill")
def _(s):
    s.body(45,51,34,87.5,HEA_L)
    s.det("M11.5 71Q28 71 45 87L60 62",sw=4)
    s.head(45,33,18.5,SK2,BROWN,"curly",mood=None,dy=1.5)
    for k in(-1,1): s.dot(45+k*10.5,41,3.6,HOU_L)
    s.gap("M52 44L78 30",13); s.p("M51.500 44L74 32",sw=10.5); s.det("M52 44L72 33.300",stroke=PAPER,sw=4); s.c(77,30.500,7,HOU_D,sw=4)
    s.shift(.5,0)

@g("doctor-man")
def _(s):
    s.body(48,46,33,87.5,PAPER)
    s.det("M36 46.5L48 64L60 46.5Z",SK1)
    s.det("M48 64V86")
    s.det("M31 49C30 59 31 65 36 70",stroke=HEA_D,sw=5); s.det("M65 49C66 55 66 59 66 65",stroke=HEA_D,sw=5)
    s.c(66,70,5.8,HEA_L,sw=4,halo=False); s.dot(36.5,70.5,3.6,HEA_D)
    x,y,r=48,27,17
    s.head(x,y,r,SK1,None,face=False)
    s.flat(f"M{x-r} {y}C{x-r} {y+23} {x+r} {y+23} {x+r} {y}C{x+13} {y+4} {x+11} {y+5} {x+6.500} {y+4.500}Q{x} {y+3} {x-6.500} {y+4.500}C{x-11} {y+5} {x-13} {y+4} {x-r} {y}Z",MIST)
    s.hair(x,y,r,MIST,"short"); s.c(x,y,r,sw=4,halo=False)
    s.dot(x-6,y+.5,2.1); s.dot(x+6,y+.5,2.1); s.det(f"M{x-4.500} {y+9}Q{x} {y+13} {x+4.500} {y+9}")

@g("refused")
def _(s):
    s.r(47,8.5,40.5,79,3,SCH_D); s.r(54,59,26.5,21,2,PAPER,sw=4,halo=False); s.dot(54.5,51.5,3.6,START_L)
    s.r(56,17,23,23,5,HOU_D,sw=4,halo=False); s.det("M62.500 23.500L72.500 33.500M72.500 23.500L62.500 33.500",stroke=PAPER,sw=5)
    s.body(29,52,20.5,87.5,HEA_D,SK2,7.5,7); s.head(29,36,16,SK2,DARK,"side",mood="flat",dx=2)

@g("night-outside")
def _(s):
    s.r(8.5,8.5,79,52,9,WORK_D); s.c(69,27,10.5,START_L,sw=4,halo=False)
    for x,y,r in((20,19,2.6),(47,16.500,2.6)): s.dot(x,y,r,PAPER)
    s.p("M11 72H85M20 72V87M76 72V87",sw=6)
    s.r(57,50,24,21,4,SCH_D,sw=4.5,halo=False); s.det("M63 50V47Q63 43.500 67 43.500H71Q75 43.500 75 47V50",sw=4.5)
    s.det("M19 85V62Q19 52.500 29 52.500H40Q50 52.500 50 62V85Z",START_L,sw=5)
    s.head(34.500,38.5,14.5,SK2,DARK,"curly",mood="flat",dx=1)

@g("report-problem")
def _(s):
    s.longhair(32,45,16,DARK,1.6,1.1)
    s.body(32,61,23,87.5,WORK_D,SK3,8,7); s.head(32,45,15.5,SK3,DARK,"centre",dx=2,dy=-1,mood=None)
    bubble(s,66,27,21.5,18.5,(50,51),HOU_L)
    s.det("M66 17V28",sw=6); s.dot(66,36.5,3.4)

@g("kindergarten")
def _(s):
    s.r(52,62,17.5,25.5,2,WORK_D); s.r(69.5,62,17.5,25.5,2,START_L); s.p("M57.500 62V37H79V62Z",HOU_D); s.p("M55 37L68.25 17L81.500 37Z",HEA_D)
    s.c(31,16,5.5,BROWN,sw=4)
    s.body(30,59,20,87.5,SCH_L,SK1,7,6)
    s.head(30.5,40,18.5,SK1,BROWN,"side",dx=3)
    s.arm((34,70),(40,82),(50,72),10,SCH_L,SK1,5.2)
    s.shift(.4,0)

@g("school-talk")
def _(s):
    s.r(45,8.5,42.5,42,3,PAPER); s.c(56,21,5,stroke=HEA_D,sw=4,halo=False); s.r(68,16,10,10,1,stroke=SCH_D,sw=4,halo=False)
    bubble(s,23.5,20,15,11.5,(28,35),START_L); wave(s,23.5,20,16)
    s.longhair(24.5,50,12.5,DARK,1.4,1.08)
    s.body(23.5,64,15,87.5,HOU_D); s.body(72.5,64,15,87.5,SCH_D,SK3,5.5,5)
    s.head(24,50,13,SK2,DARK,"centre",dx=3); s.head(72,50,13.5,SK3,MIST,"short",dx=-3)
    s.body(48,77,13,87.5,WORK_D); s.head(48,65.5,11.5,SK2,DARK,"side",ears=False)

@g("classmate-helps")
def _(s):
    bubble(s,66,18.5,16,10,(68,33),HEA_L); wave(s,66,18,17)
    s.longhair(70,47,14,DARK,1.3,1.06)
    s.body(25,62,16.5,87.5,WORK_D,SK1,6,5); s.body(70.5,62,17,87.5,START_L)
    s.head(25.5,47,14,SK1,BROWN,"short",dx=2.5,dy=1); s.head(70,47,13.5,SK3,DARK,"mid",dx=-2.5,dy=1)
    s.p("M48 66C39 61.500 30 61.500 22 63V79H74V63C66 61.500 57 61.500 48 66Z",PAPER,sw=4); s.det("M48 66V78M30 70H38M58 70H66",sw=3.5)
    s.p("M8.5 87.5V78H87.5V87.5Z",SCH_L)
    quest(s,24,19,.8,5); s.plug(24,19,12)

@g("job-interview")
def _(s):
    s.p("M28 9.500H67Q71 9.500 71 13.500V29Q71 33 67 33H38L28.500 41V33Q24 33 24 29V13.500Q24 9.500 28 9.500Z",WORK_L)
    s.det("M43 18V16Q43 14 45 14H50Q52 14 52 16V18",sw=3.5); s.r(36,18,23,11,2,WORK_D,sw=3.5,halo=False); s.dot(47.5,22,2.6,START_L)
    s.longhair(24.5,53,13,DARK,1.25,1.08)
    s.body(23.5,66,15,87.5,HEA_D); s.body(73,64,14.5,87.5,WORK_D,SK1,5,5)
    s.head(24.5,53,12.5,SK3,DARK,"centre",dx=3); s.head(73,50.5,13.5,SK1,MIST,"side",dx=-2.5,ears=False)
    s.gap("M41 61H59V79H41Z",10); s.p("M40.500 60H60V80H40.500Z",PAPER,sw=4); s.c(47,67,3.600,SK3,sw=3.5,halo=False); s.det("M53.500 67H54M46.500 74.500H54",sw=3.5)
    s.p("M8.5 80H87.5V87.5H8.5Z",SCH_L); s.plug(49,49,9); s.plug(43,43,3.5); s.plug(54,43,4)

@g("less-pay")
def _(s):
    for x,k in((26,3),(70,1)):
        s.body(x,37,17.5,54,WORK_D,SK2,6,5); s.head(x,25,12.5,SK2,DARK,"short",mood="smile" if k>1 else "flat",ears=False,dx=0 if k>1 else -2); helmet(s,x,25,11)
        stack(s,x,87.5,k,31)
    s.plug(48,45,4)

@g("protected")
def _(s):
    s.p("M48 8.5C58 15 72 18 85 18V45C85 66 68 80 48 87.5C28 80 11 66 11 45V18C24 18 38 15 48 8.5Z",ASS_D)
    s.det("M48 17C56 22 67 25 77 25.500V45C77 60 64 71 48 78C32 71 19 60 19 45V25.500C29 25 40 22 48 17Z",ASS_L,sw=3.5)
    s.longhair(48,41,13,DARK,1.2,1.1)
    s.det("M30.500 67.500C30.500 59 36 54 42 54H54C60 54 65.500 59 65.500 67.500Q57 74 48 77Q39 74 30.500 67.500Z",HOU_D,sw=4.5)
    s.head(48,41,13,SK2,DARK,"mid")

@g("unfair")
def _(s):
    for x,c in((26,ASS_D),(70,ASS_D)):   # two people who differ in nothing but what they get
        s.body(x,35.5,17.5,52,c,SK2,6,5); s.head(x,22.5,13.5,SK2,DARK,"short",mood="smile" if x<48 else "flat",dx=0 if x<48 else -3,dy=0 if x<48 else 2,ears=False)
    for x,y in((15,78),(27,78),(39,78),(21,66.5),(33,66.5),(70,78)):
        s.c(x,y,6.8,HOU_D,sw=4)
    s.p("M9 87H44M53 87H87",sw=6)
    s.plug(48,45,5)

@g("mentor")
def _(s):
    s.p("M78 17V86.5",sw=7); s.p("M66 14.500H81L87.500 22L81 29.500H66Z",START_L,sw=4.5); s.p("M87 36H73L66.500 43.500L73 51H87Z",HEA_L,sw=4.5)
    s.c(47,13,5,MIST,sw=4)
    s.body(22.5,57,14,87.5,START_L,SK1,5.5,5.5); s.body(48,45,17,87.5,ASS_D,SK3,6,6)
    s.head(22.5,43,13.5,SK1,BROWN,"side",dx=2.5,dy=-1,ears=False); s.head(47.5,29.5,14,SK3,MIST,"curly",dx=2.5,ears=False)
    palm(s,66,66,1,SK3,1); s.arm((56,58),(57,74),(65,66),10.5,ASS_D)
    s.c(16,68,5.400,SK3,sw=4)

@g("training")
def _(s):
    s.r(32,8.5,55.5,44,3,PAPER)
    s.det("M49 43L65 25",sw=10.5); s.det("M49 43L65 25",stroke=SCH_L,sw=4); s.det("M58 13.500Q64 13 67.500 16.500L78 26L72 33L62 24Q60 22 55 21Z",MIST,sw=4)
    s.body(24.5,57,16,87.5,SCH_D,SK1,6,6); s.head(24.5,42.5,14,SK1,MIST,"side",dx=2.5)
    s.arm((32,67),(43,77),(50,58.5),10.5,SCH_D,SK1,5.6)
    s.body(70,78,17,87.5,START_L); s.head(70,66,12.5,SK3,DARK,"short",dx=-2,dy=1.5,ears=False); helmet(s,70,65,11.5)

@g("safety-net")
def _(s):
    def limb(d,core,col): s.p(d,sw=core+8); s.p(d,stroke=col,sw=core,halo=False)
    limb("M38 41L27 34",5.5,SK2); limb("M58 41L69 34",5.5,SK2); limb("M42 54L35 60",7,WORK_D); limb("M54 54L61 60",7,WORK_D)
    s.p("M39 35Q48 30 57 35L56 55Q48 58 40 55Z",START_L); s.head(48,23,13,SK2,DARK,"short",ears=False)
    s.p("M25 9V20M71 9V20",sw=4.5)
    for x,h,k in((18.5,DARK,SK3),(77.5,BROWN,SK1)):
        s.body(x,57,8.5,87.5,ASS_D); s.head(x,46.5,10.5,k,h,"side",dx=1.5 if x<48 else -1.5)
    s.p("M16 66Q48 82 80 66L78 75Q48 96 18 75Z",ASS_L)
    s.det("M30 71.500L29 82M42 74.500L41.500 85M54 74.500L54.500 85M66 71.500L67 82",sw=3.5)

@g("too-much")
def _(s):
    for i in range(8): s.r(50+(1.5,3,0,2.5,.5,3,1.5,0)[i],78-i*9.93,32,9.5,4.5,START_L,sw=4.5)
    s.body(25,57,16.5,87.5,WORK_D,SK1,6,6); s.head(25,41.5,15,SK1,BROWN,"short",dx=3,dy=-2.5,mood="flat")
    s.p("M17 21.500L13 14M25.500 18V9.500M34 21.500L38 14",sw=4.5); s.shift(1.2,0)
if __name__=="__main__": write(O,sys.argv[1:])
