import BuyinCLI

runProcess()
